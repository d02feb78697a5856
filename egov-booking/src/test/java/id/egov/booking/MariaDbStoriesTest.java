package id.egov.booking;

class MariaDbStoriesTest extends StoriesOnAStore {

  MariaDbStoriesTest() {
    super(StoryDatabase.MARIADB);
  }
}
