"""What is known: exercises, conditions, questions, thresholds and sources as YAML. No code lives here."""
