"""A report is named by a number that is the same in every database, not by its row.

The record names each report that was written before by its row: it keeps that as its number.
"""

from django.db import migrations, models
from django.db.models import F, Q


def keep_names(apps, _schema_editor):
    """Number the reports there are as the record names them."""
    apps.get_model("progress", "Report").objects.update(number=F("pk"))


class Migration(migrations.Migration):

    dependencies = [
        ("progress", "0002_a_report_can_be_withheld"),
    ]

    operations = [
        migrations.AddField(
            model_name="report",
            name="number",
            field=models.PositiveIntegerField(
                default=1, help_text="Its number within its record, from one."
            ),
            preserve_default=False,
        ),
        migrations.RunPython(keep_names, migrations.RunPython.noop),
        migrations.AddConstraint(
            model_name="report",
            constraint=models.UniqueConstraint(
                "commitment", "number", name="a_report_has_its_own_number"
            ),
        ),
        migrations.AddConstraint(
            model_name="report",
            constraint=models.CheckConstraint(
                condition=Q(number__gte=1), name="reports_count_from_one"
            ),
        ),
    ]
