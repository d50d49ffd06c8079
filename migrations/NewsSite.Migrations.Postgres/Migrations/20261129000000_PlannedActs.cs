using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsSite.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class PlannedActs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "PlannedActs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    ArticleId = table.Column<Guid>(type: "uuid", nullable: true),
                    Details = table.Column<string>(type: "text", nullable: false),
                    DueAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Zone = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Typed = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    PlannedById = table.Column<Guid>(type: "uuid", nullable: true),
                    PlannedBy = table.Column<string>(type: "text", nullable: false),
                    PlannedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    TryAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Tries = table.Column<int>(type: "integer", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Outcome = table.Column<string>(type: "text", nullable: false),
                    SeenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlannedActs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlannedActs_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_PlannedActs_ArticleId",
                table: "PlannedActs",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_PlannedActs_PlannedById_EndedAt",
                table: "PlannedActs",
                columns: new[] { "PlannedById", "EndedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PlannedActs_State_EndedAt",
                table: "PlannedActs",
                columns: new[] { "State", "EndedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PlannedActs_State_TryAt",
                table: "PlannedActs",
                columns: new[] { "State", "TryAt" });

            // Stories on the schedule of before, each planned by the site itself: who scheduled them stands in the record alone.
            migrationBuilder.Sql(
                """
                INSERT INTO "PlannedActs" ("Id", "Kind", "ArticleId", "Details", "DueAt", "Zone", "Typed", "PlannedBy", "PlannedAt", "State", "TryAt", "Tries", "Outcome")
                SELECT "Id", 'Publish', "Id", '{"Number":' || "ScheduledNumber" || '}', "ScheduledFor", 'UTC', to_char("ScheduledFor" AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI'), 'NewsSite', "ChangedAt", 'Waiting', "ScheduledFor", 0, ''
                FROM "Articles"
                WHERE "State" = 'Scheduled' AND "ScheduledFor" IS NOT NULL AND "ScheduledNumber" IS NOT NULL
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PlannedActs");
        }
    }
}
