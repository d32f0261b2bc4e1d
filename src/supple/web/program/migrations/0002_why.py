from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("program", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="programversion",
            name="why",
            field=models.JSONField(default=dict),
        ),
    ]
