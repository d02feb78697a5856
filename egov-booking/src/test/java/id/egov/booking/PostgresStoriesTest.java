package id.egov.booking;

class PostgresStoriesTest extends StoriesOnAStore {

  PostgresStoriesTest() {
    super(StoryDatabase.POSTGRESQL);
  }
}
