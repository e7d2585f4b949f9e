"""The database itself refuses an entry that does not follow the one before.

What is in the record stays in it: a single entry out of place would leave it broken for good.
"""

from django.db import migrations

from parvis.database import either

NOT_NEXT = "An entry follows the one before."
NOTHING_BEFORE = "0" * 64

_FOLLOWS = """
    EXISTS (
        SELECT 1 FROM record_entry WHERE chain = NEW.chain AND number = NEW.number - 1
        AND digest = NEW.previous
    )
"""
_IS_FIRST = f"(NEW.number = 1 AND NEW.previous = '{NOTHING_BEFORE}')"

SQLITE = [
    f"""
    CREATE TRIGGER record_entry_follows BEFORE INSERT ON record_entry
    WHEN NOT {_IS_FIRST} AND NOT {_FOLLOWS}
    BEGIN SELECT RAISE(ABORT, '{NOT_NEXT}'); END
    """
]
SQLITE_BACK = ["DROP TRIGGER record_entry_follows"]
POSTGRESQL = [
    f"""
    CREATE FUNCTION record_entry_must_follow() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF NOT {_IS_FIRST} AND NOT {_FOLLOWS} THEN
            RAISE EXCEPTION '{NOT_NEXT}' USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NEW;
    END $$
    """,
    """
    CREATE TRIGGER record_entry_follows BEFORE INSERT ON record_entry
    FOR EACH ROW EXECUTE FUNCTION record_entry_must_follow()
    """,
]
POSTGRESQL_BACK = [
    "DROP TRIGGER record_entry_follows ON record_entry",
    "DROP FUNCTION record_entry_must_follow()",
]


def guard(apps, schema_editor):
    for statement in either(
        sqlite=SQLITE, postgresql=POSTGRESQL, connection=schema_editor.connection
    ):
        schema_editor.execute(statement)


def unguard(apps, schema_editor):
    for statement in either(
        sqlite=SQLITE_BACK, postgresql=POSTGRESQL_BACK, connection=schema_editor.connection
    ):
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("record", "0002_the_record_is_not_rewritten")]
    operations = [migrations.RunPython(guard, unguard)]
