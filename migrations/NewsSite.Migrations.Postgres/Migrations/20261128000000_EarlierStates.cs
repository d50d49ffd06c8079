using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsSite.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class EarlierStates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "EarlierStates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Row = table.Column<long>(type: "bigint", nullable: false),
                    Act = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    ObjectId = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Before = table.Column<string>(type: "text", nullable: false),
                    After = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EarlierStates", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "EarlierFile",
                columns: table => new
                {
                    StateId = table.Column<Guid>(type: "uuid", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EarlierFile", x => new { x.StateId, x.Hash });
                    table.ForeignKey(
                        name: "FK_EarlierFile_EarlierStates_StateId",
                        column: x => x.StateId,
                        principalTable: "EarlierStates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_EarlierFile_Hash",
                table: "EarlierFile",
                column: "Hash");

            migrationBuilder.CreateIndex(
                name: "IX_EarlierStates_At",
                table: "EarlierStates",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_EarlierStates_ObjectId_Row",
                table: "EarlierStates",
                columns: new[] { "ObjectId", "Row" });

            migrationBuilder.CreateIndex(
                name: "IX_EarlierStates_Row",
                table: "EarlierStates",
                column: "Row",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "EarlierFile");

            migrationBuilder.DropTable(
                name: "EarlierStates");
        }
    }
}
