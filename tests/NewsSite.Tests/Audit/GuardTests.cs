using System.Data.Common;

namespace NewsSite.Tests.Audit;

public sealed class GuardTests
{
    [Theory]
    [InlineData("UPDATE \"AuditEntries\" SET \"Detail\" = 'Nothing' WHERE \"Number\" = 2")]
    [InlineData("UPDATE \"AuditEntries\" SET \"Number\" = 9 WHERE \"Number\" = 3")]
    [InlineData("DELETE FROM \"AuditEntries\" WHERE \"Number\" = 1")]
    [InlineData("DELETE FROM \"AuditEntries\"")]
    [InlineData(
        "INSERT OR REPLACE INTO \"AuditEntries\" (\"Number\", \"At\", \"ActorName\", \"Act\", \"Detail\", \"Hash\") VALUES (2, '2026-01-01', 'x', 'x', 'x', 'x')"
    )]
    [InlineData(
        "INSERT INTO \"AuditEntries\" (\"Number\", \"At\", \"ActorName\", \"Act\", \"Detail\", \"Hash\") VALUES (9, '2026-01-01', 'x', 'x', 'x', 'x')"
    )]
    [InlineData(
        "INSERT INTO \"AuditArchives\" (\"LastNumber\", \"LastHash\", \"FirstNumber\", \"FileName\", \"FileHash\", \"RecordedAs\") SELECT 2, \"Hash\", 1, 'x', 'x', 3 FROM \"AuditEntries\" WHERE \"Number\" = 2"
    )]
    public async Task The_store_refuses_to_change_the_record(string sql)
    {
        await using var book = await RecordBook.OpenAsync(rows: 3);

        Assert.ThrowsAny<DbException>(() => book.Run(sql));

        Assert.Equal((3L, null), ((await book.VerifyAsync()).Last, (await book.VerifyAsync()).Fault));
    }
}
