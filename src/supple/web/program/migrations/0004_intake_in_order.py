from django.db import migrations

from supple.web.json_text import JSONText


class Migration(migrations.Migration):
    dependencies = [
        ("program", "0003_course"),
    ]

    operations = [
        migrations.AlterField(
            model_name="planrequest",
            name="intake",
            field=JSONText(),
        ),
    ]
