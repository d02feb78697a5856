/**
 * Common free time: when can the mayor or the deputy, the sekda and two of three asisten meet for
 * 90 minutes, in a room for 40, while offices are open? Start with {@link
 * id.egov.scheduling.meeting.MeetingFinder}.
 */
package id.egov.scheduling.meeting;
