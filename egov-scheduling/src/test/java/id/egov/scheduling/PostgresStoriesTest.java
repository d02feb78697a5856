package id.egov.scheduling;

class PostgresStoriesTest extends StoriesOnAStore {

  PostgresStoriesTest() {
    super(StoryDatabase.POSTGRESQL);
  }
}
