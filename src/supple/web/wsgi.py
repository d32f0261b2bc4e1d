"""What a web server calls. What pages need is loaded before the first request: nobody waits for it."""

import os

from django.core.wsgi import get_wsgi_application
from django.urls import reverse

from supple.web.knowledge import library

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "supple.web.settings")
application = get_wsgi_application()
library()
reverse("landing")
