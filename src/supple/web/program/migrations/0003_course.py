from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("program", "0002_why"),
    ]

    operations = [
        migrations.AddField(
            model_name="programversion",
            name="course",
            field=models.CharField(default="", max_length=64),
            preserve_default=False,
        ),
        migrations.RunSQL(
            "UPDATE program_programversion SET course = document_id",
            migrations.RunSQL.noop,
        ),
    ]
