/** What officials are to be reminded of, and when: data for a sender, who sends it. */
package id.egov.scheduling.reminder;
