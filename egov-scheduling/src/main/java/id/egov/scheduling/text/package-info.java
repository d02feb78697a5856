/** What users wrote, made harmless for those who read it; for this library only. */
package id.egov.scheduling.text;
