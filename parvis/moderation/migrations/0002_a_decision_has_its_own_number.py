"""A decision is named by a number that is the same in every database, not by its row.

The record names each decision that was taken before by its row: it keeps that as its number.
"""

from django.db import migrations, models
from django.db.models import F, Q


def keep_names(apps, _schema_editor):
    """Number the decisions there are as the record names them."""
    apps.get_model("moderation", "Decision").objects.update(number=F("pk"))


class Migration(migrations.Migration):

    dependencies = [
        ("moderation", "0001_what_is_withheld_has_a_reason"),
    ]

    operations = [
        migrations.AddField(
            model_name="decision",
            name="number",
            field=models.PositiveIntegerField(
                default=1, help_text="Its number within its record, from one."
            ),
            preserve_default=False,
        ),
        migrations.RunPython(keep_names, migrations.RunPython.noop),
        migrations.AddConstraint(
            model_name="decision",
            constraint=models.UniqueConstraint("chain", "number", name="a_decision_has_its_own_number"),
        ),
        migrations.AddConstraint(
            model_name="decision",
            constraint=models.CheckConstraint(
                condition=Q(number__gte=1), name="decisions_count_from_one"
            ),
        ),
    ]
