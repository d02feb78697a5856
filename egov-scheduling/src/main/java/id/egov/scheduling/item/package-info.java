/**
 * What stands in an agenda: the item with the fields that offices keep, who is invited and what
 * they answered, and the tables of what can be done with both.
 */
package id.egov.scheduling.item;
