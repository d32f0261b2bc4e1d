"""What a web server calls. What pages need is loaded before the first request: nobody waits for it."""

import os
import sys

from django.core.wsgi import get_wsgi_application
from django.urls import reverse

from supple.web.knowledge import library

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "supple.web.settings")
# A thread that asks the database lets go of the interpreter, and waits for it afterwards until another one's turn is
# over. With Python's own 5 ms, pages that ask a few times wait for those that are drawn.
TURN_S = 0.0005
sys.setswitchinterval(TURN_S)
application = get_wsgi_application()
library()
reverse("landing")
