from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0003_cache_table"),
    ]

    operations = [
        migrations.AddField(
            model_name="person",
            name="country",
            field=models.CharField(blank=True, max_length=2),
        ),
    ]
