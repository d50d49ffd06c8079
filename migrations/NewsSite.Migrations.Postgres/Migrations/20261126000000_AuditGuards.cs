using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NewsSite.Data;

#nullable disable

namespace NewsSite.Migrations.Postgres.Migrations
{
    /// <summary>The store itself keeps the record: rows come in at the end, never change, and leave only once they are archived.</summary>
    [DbContext(typeof(NewsDb))]
    [Migration("20261126000000_AuditGuards")]
    public partial class AuditGuards : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                CREATE FUNCTION audit_entries_guard() RETURNS trigger LANGUAGE plpgsql AS $guard$
                BEGIN
                    IF TG_OP = 'INSERT' THEN
                        IF NEW."Number" <> (SELECT coalesce(max("Number"), 0) + 1 FROM "AuditEntries") THEN
                            RAISE EXCEPTION 'The record only grows at its end.';
                        END IF;
                        RETURN NEW;
                    END IF;
                    IF TG_OP = 'DELETE' THEN
                        IF EXISTS (SELECT 1 FROM "AuditArchives" WHERE "LastNumber" >= OLD."Number") THEN
                            RETURN OLD;
                        END IF;
                        RAISE EXCEPTION 'A row leaves the record only once it is archived.';
                    END IF;
                    RAISE EXCEPTION 'The record cannot be changed.';
                END
                $guard$;
                """
            );
            migrationBuilder.Sql(
                """
                CREATE FUNCTION audit_archives_guard() RETURNS trigger LANGUAGE plpgsql AS $guard$
                BEGIN
                    IF TG_OP <> 'INSERT' THEN
                        RAISE EXCEPTION 'What was archived stays known and cannot be changed.';
                    END IF;
                    IF NOT EXISTS (
                        SELECT 1 FROM "AuditEntries" WHERE "Number" = NEW."LastNumber" AND "Hash" = NEW."LastHash"
                    ) OR NOT EXISTS (
                        SELECT 1 FROM "AuditEntries"
                        WHERE "Number" = NEW."RecordedAs" AND "Number" > NEW."LastNumber" AND "Act" = 'record.archived'
                    ) THEN
                        RAISE EXCEPTION 'Rows are archived only up to one that is there, and with a row that tells of it.';
                    END IF;
                    RETURN NEW;
                END
                $guard$;
                """
            );
            foreach (var (table, guard) in Guards)
            {
                migrationBuilder.Sql(
                    $"""
                    CREATE TRIGGER {guard} BEFORE INSERT OR UPDATE OR DELETE ON "{table}"
                    FOR EACH ROW EXECUTE FUNCTION {guard}();
                    """
                );
                migrationBuilder.Sql(
                    $"""
                    CREATE TRIGGER {guard}_whole BEFORE TRUNCATE ON "{table}"
                    FOR EACH STATEMENT EXECUTE FUNCTION {guard}();
                    """
                );
            }
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var (_, guard) in Guards)
            {
                migrationBuilder.Sql($"DROP FUNCTION {guard}() CASCADE;");
            }
        }

        private static readonly (string Table, string Guard)[] Guards =
        [
            ("AuditEntries", "audit_entries_guard"),
            ("AuditArchives", "audit_archives_guard"),
        ];
    }
}
