"""Number the roles within their record, so that the record is the same in every database.

Those there are keep the key they have been told under.
"""

from django.db import migrations, models
from django.db.models import F, Q

import parvis.record.clock


def keep_the_keys(apps, _schema):
    """Number each role by the key that the record knows it by."""
    apps.get_model("people", "Grant").objects.update(number=F("pk"))


class Migration(migrations.Migration):
    dependencies = [("people", "0002_people_hold_roles")]

    operations = [
        migrations.AlterField(
            "person", "created_at", models.DateTimeField(default=parvis.record.clock.now)
        ),
        migrations.AddField("grant", "number", models.PositiveIntegerField(null=True)),
        migrations.RunPython(keep_the_keys, migrations.RunPython.noop),
        migrations.AlterField(
            "grant",
            "number",
            models.PositiveIntegerField(help_text="Its number within its record, from one."),
        ),
        migrations.AddConstraint(
            "grant", models.UniqueConstraint("member", "number", name="a_role_has_its_own_number")
        ),
        migrations.AddConstraint(
            "grant",
            models.UniqueConstraint(
                "number",
                condition=Q(member__isnull=True),
                name="a_role_of_the_installation_has_its_own_number",
            ),
        ),
        migrations.AddConstraint(
            "grant",
            models.CheckConstraint(name="roles_count_from_one", condition=Q(number__gte=1)),
        ),
    ]
