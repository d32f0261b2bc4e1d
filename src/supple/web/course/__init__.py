"""A course from day to day: notes come in, a review looks at them, and today's page says what to do."""
