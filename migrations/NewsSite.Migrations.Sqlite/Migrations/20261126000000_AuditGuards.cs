using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NewsSite.Data;

#nullable disable

namespace NewsSite.Migrations.Sqlite.Migrations
{
    /// <summary>The store itself keeps the record: rows come in at the end, never change, and leave only once they are archived.</summary>
    /// <remarks>
    /// The first guard also stops INSERT OR REPLACE, which deletes without waking the guard of deletions.
    /// A later migration that rebuilds one of the two tables drops its triggers with the old table and must make them again.
    /// </remarks>
    [DbContext(typeof(NewsDb))]
    [Migration("20261126000000_AuditGuards")]
    public partial class AuditGuards : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            Guard(
                migrationBuilder,
                "AuditEntries_OnlyAtTheEnd",
                """
                BEFORE INSERT ON "AuditEntries"
                WHEN NEW."Number" <> (SELECT coalesce(max("Number"), 0) + 1 FROM "AuditEntries")
                """,
                "The record only grows at its end."
            );
            Guard(
                migrationBuilder,
                "AuditEntries_NeverChange",
                """BEFORE UPDATE ON "AuditEntries" """,
                "The record cannot be changed."
            );
            Guard(
                migrationBuilder,
                "AuditEntries_LeaveOnlyArchived",
                """
                BEFORE DELETE ON "AuditEntries"
                WHEN NOT EXISTS (SELECT 1 FROM "AuditArchives" WHERE "LastNumber" >= OLD."Number")
                """,
                "A row leaves the record only once it is archived."
            );
            Guard(
                migrationBuilder,
                "AuditArchives_OnlyWhatIsRecorded",
                """
                BEFORE INSERT ON "AuditArchives"
                WHEN NOT EXISTS (
                    SELECT 1 FROM "AuditEntries" WHERE "Number" = NEW."LastNumber" AND "Hash" = NEW."LastHash"
                ) OR NOT EXISTS (
                    SELECT 1 FROM "AuditEntries"
                    WHERE "Number" = NEW."RecordedAs" AND "Number" > NEW."LastNumber" AND "Act" = 'record.archived'
                )
                """,
                "Rows are archived only up to one that is there, and with a row that tells of it."
            );
            Guard(
                migrationBuilder,
                "AuditArchives_NeverChange",
                """BEFORE UPDATE ON "AuditArchives" """,
                "What was archived cannot be changed."
            );
            Guard(
                migrationBuilder,
                "AuditArchives_Stay",
                """BEFORE DELETE ON "AuditArchives" """,
                "What was archived stays known."
            );
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (
                var name in (string[])
                    [
                        "AuditEntries_OnlyAtTheEnd",
                        "AuditEntries_NeverChange",
                        "AuditEntries_LeaveOnlyArchived",
                        "AuditArchives_OnlyWhatIsRecorded",
                        "AuditArchives_NeverChange",
                        "AuditArchives_Stay",
                    ]
            )
            {
                migrationBuilder.Sql($"""DROP TRIGGER "{name}";""");
            }
        }

        private static void Guard(MigrationBuilder migrationBuilder, string name, string when, string refusal) =>
            migrationBuilder.Sql(
                $"""
                CREATE TRIGGER "{name}" {when}
                BEGIN
                    SELECT RAISE(ABORT, '{refusal}');
                END;
                """
            );
    }
}
