using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsSite.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Translations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "FamilyId",
                table: "PublishedArticles",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            // Each story stands alone until somebody links it.
            migrationBuilder.Sql(
                """
                UPDATE "PublishedArticles" SET "FamilyId" = "ArticleId"
                """);

            migrationBuilder.AddColumn<Guid>(
                name: "TranslationOf",
                table: "Articles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "TranslationPairs",
                columns: table => new
                {
                    TranslationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OriginalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SourceKey = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    TargetKey = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    SeenNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    SeenById = table.Column<Guid>(type: "TEXT", nullable: true),
                    SeenAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TranslationPairs", x => new { x.TranslationId, x.OriginalId, x.SourceKey });
                    table.ForeignKey(
                        name: "FK_TranslationPairs_Accounts_SeenById",
                        column: x => x.SeenById,
                        principalTable: "Accounts",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_TranslationPairs_Articles_OriginalId",
                        column: x => x.OriginalId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_TranslationPairs_Articles_TranslationId",
                        column: x => x.TranslationId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_PublishedArticles_FamilyId",
                table: "PublishedArticles",
                column: "FamilyId");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_TranslationOf",
                table: "Articles",
                column: "TranslationOf");

            migrationBuilder.CreateIndex(
                name: "IX_TranslationPairs_OriginalId",
                table: "TranslationPairs",
                column: "OriginalId");

            migrationBuilder.CreateIndex(
                name: "IX_TranslationPairs_SeenById",
                table: "TranslationPairs",
                column: "SeenById");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "TranslationPairs");

            migrationBuilder.DropIndex(
                name: "IX_PublishedArticles_FamilyId",
                table: "PublishedArticles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_TranslationOf",
                table: "Articles");

            // The provider would build these tables anew; the store itself drops a column where it stands.
            migrationBuilder.Sql(
                """
                ALTER TABLE "PublishedArticles" DROP COLUMN "FamilyId"
                """);

            migrationBuilder.Sql(
                """
                ALTER TABLE "Articles" DROP COLUMN "TranslationOf"
                """);
        }
    }
}
