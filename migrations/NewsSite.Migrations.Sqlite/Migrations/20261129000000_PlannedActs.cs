using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsSite.Migrations.Sqlite.Migrations
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    ArticleId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Details = table.Column<string>(type: "TEXT", nullable: false),
                    DueAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Zone = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Typed = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    PlannedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    PlannedBy = table.Column<string>(type: "TEXT", nullable: false),
                    PlannedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    TryAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Tries = table.Column<int>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", nullable: false),
                    SeenAt = table.Column<DateTime>(type: "TEXT", nullable: true)
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
                SELECT "Id", 'Publish', "Id", '{"Number":' || "ScheduledNumber" || '}', "ScheduledFor", 'UTC', strftime('%Y-%m-%d %H:%M', "ScheduledFor"), 'NewsSite', "ChangedAt", 'Waiting', "ScheduledFor", 0, ''
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
