package id.egov.scheduling;

class H2StoriesTest extends StoriesOnAStore {

  H2StoriesTest() {
    super(StoryDatabase.H2);
  }
}
