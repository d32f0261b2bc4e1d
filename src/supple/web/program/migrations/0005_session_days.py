import json
from typing import Any

from django.db import migrations, models

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def fill(apps: Any, schema_editor: Any) -> None:
    for version in apps.get_model("program", "ProgramVersion").objects.all():
        sessions = (json.loads(version.document).get("program") or {}).get("sessions", ())
        found = {day for session in sessions for day in session["days"]}
        version.session_days = " ".join(sorted(found, key=DAYS.index))
        version.save(update_fields=("session_days",))


class Migration(migrations.Migration):
    dependencies = [
        ("program", "0004_intake_in_order"),
    ]

    operations = [
        migrations.AddField(
            model_name="programversion",
            name="session_days",
            field=models.CharField(blank=True, default="", max_length=27),
            preserve_default=False,
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
