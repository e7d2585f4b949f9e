"""The database itself refuses to rewrite or remove an entry, whoever asks.

A later migration that rebuilds the table on SQLite drops these triggers with it: end such a
migration by setting them anew. The tests of this room fail if that is forgotten.
"""

from django.db import migrations

from parvis.database import either

NOT_REWRITTEN = "The record is not rewritten; correct it by a new entry."
NOT_REMOVED = "Nothing is removed from the record."

# On SQLite, INSERT OR REPLACE removes rows without telling the DELETE trigger: hence the third.
SQLITE = [
    f"""
    CREATE TRIGGER record_entry_is_not_rewritten BEFORE UPDATE ON record_entry
    BEGIN SELECT RAISE(ABORT, '{NOT_REWRITTEN}'); END
    """,
    f"""
    CREATE TRIGGER record_entry_is_not_removed BEFORE DELETE ON record_entry
    BEGIN SELECT RAISE(ABORT, '{NOT_REMOVED}'); END
    """,
    f"""
    CREATE TRIGGER record_entry_is_not_replaced BEFORE INSERT ON record_entry
    WHEN EXISTS (
        SELECT 1 FROM record_entry WHERE id = NEW.id
        OR (chain = NEW.chain AND number = NEW.number)
        OR (chain = NEW.chain AND previous = NEW.previous)
    )
    BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: {NOT_REWRITTEN}'); END
    """,
]
SQLITE_BACK = [
    "DROP TRIGGER record_entry_is_not_rewritten",
    "DROP TRIGGER record_entry_is_not_removed",
    "DROP TRIGGER record_entry_is_not_replaced",
]

# Emptying an empty table removes nothing, so it is let through.
POSTGRESQL = [
    f"""
    CREATE FUNCTION record_entry_refuses() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF TG_OP = 'UPDATE' THEN
            RAISE EXCEPTION '{NOT_REWRITTEN}' USING ERRCODE = 'restrict_violation';
        ELSIF TG_OP = 'DELETE' OR EXISTS (SELECT 1 FROM record_entry) THEN
            RAISE EXCEPTION '{NOT_REMOVED}' USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NULL;
    END $$
    """,
    """
    CREATE TRIGGER record_entry_is_kept BEFORE UPDATE OR DELETE ON record_entry
    FOR EACH ROW EXECUTE FUNCTION record_entry_refuses()
    """,
    """
    CREATE TRIGGER record_entry_is_not_emptied BEFORE TRUNCATE ON record_entry
    FOR EACH STATEMENT EXECUTE FUNCTION record_entry_refuses()
    """,
]
POSTGRESQL_BACK = [
    "DROP TRIGGER record_entry_is_not_emptied ON record_entry",
    "DROP TRIGGER record_entry_is_kept ON record_entry",
    "DROP FUNCTION record_entry_refuses()",
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
    dependencies = [("record", "0001_initial")]
    operations = [migrations.RunPython(guard, unguard)]
