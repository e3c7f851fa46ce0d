/** The console in a real browser and over HTTP, on a real database with the main sample. */
