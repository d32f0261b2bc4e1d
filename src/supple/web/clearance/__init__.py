"""The way back: what a clinician has said of the answers, entered by the person from the slip."""
