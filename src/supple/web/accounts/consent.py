"""The words that a person agrees to before the first question about health, with a version made from the words."""

import hashlib

POINTS = (
    "Supple suggests general exercise for back and neck pain. It informs. "
    "It cannot examine you, and it does not diagnose.",
    "It is for people of 18 and over. It is not for emergencies.",
    "The rules have not yet been reviewed by a clinician. Each one shows its source and how sure that source is.",
    "Your answers are health data. They are kept on this server, to make and adapt your program. "
    "Your own browser keeps a copy of your next sessions and of notes not yet sent, for use without a network.",
    "Nobody else sees them. Nothing is sent to third parties, and there is no tracking.",
    "You can delete all your answers at any time. Without an account they are deleted after 30 days without a visit.",
)
VERSION = hashlib.sha256("\n".join(POINTS).encode()).hexdigest()[:12]
