using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsSite.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Qualities : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "PK_MediaTrack",
                table: "MediaTrack");

            migrationBuilder.AddColumn<bool>(
                name: "IsByHand",
                table: "Rendition",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "Kind",
                table: "MediaTrack",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddPrimaryKey(
                name: "PK_MediaTrack",
                table: "MediaTrack",
                columns: new[] { "AssetId", "Kind", "Language" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""DELETE FROM "MediaTrack" WHERE "Kind" <> 0;""");

            migrationBuilder.DropPrimaryKey(
                name: "PK_MediaTrack",
                table: "MediaTrack");

            migrationBuilder.DropColumn(
                name: "IsByHand",
                table: "Rendition");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "MediaTrack");

            migrationBuilder.AddPrimaryKey(
                name: "PK_MediaTrack",
                table: "MediaTrack",
                columns: new[] { "AssetId", "Language" });
        }
    }
}
