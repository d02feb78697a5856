package id.egov.scheduling;

class MariaDbStoriesTest extends StoriesOnAStore {

  MariaDbStoriesTest() {
    super(StoryDatabase.MARIADB);
  }
}
