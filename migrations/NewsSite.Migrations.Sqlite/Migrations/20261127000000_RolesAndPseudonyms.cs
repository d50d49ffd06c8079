using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsSite.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class RolesAndPseudonyms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Limits",
                table: "Invitations",
                type: "TEXT",
                nullable: false,
                defaultValue: """{"SectionIds":[],"Languages":[]}""");

            migrationBuilder.AddColumn<DateTime>(
                name: "FrozenAt",
                table: "Accounts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Limits",
                table: "Accounts",
                type: "TEXT",
                nullable: false,
                defaultValue: """{"SectionIds":[],"Languages":[]}""");

            migrationBuilder.CreateTable(
                name: "Pseudonyms",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RealName = table.Column<string>(type: "TEXT", nullable: false),
                    RealSlug = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    RealAliases = table.Column<string>(type: "TEXT", nullable: false),
                    RealBiography = table.Column<string>(type: "TEXT", nullable: false),
                    Since = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Pseudonyms", x => x.PersonId);
                    table.ForeignKey(
                        name: "FK_Pseudonyms_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Pseudonyms");

            migrationBuilder.DropColumn(
                name: "Limits",
                table: "Invitations");

            migrationBuilder.DropColumn(
                name: "FrozenAt",
                table: "Accounts");

            migrationBuilder.DropColumn(
                name: "Limits",
                table: "Accounts");
        }
    }
}
