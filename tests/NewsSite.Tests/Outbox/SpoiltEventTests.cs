using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Accounts;
using NewsSite.Core.Media;
using NewsSite.Outbox;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Outbox;

public sealed class SpoiltEventTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    [Fact]
    public async Task An_event_that_can_never_be_delivered_holds_up_no_other_and_is_set_aside_for_administrators_to_see()
    {
        var spoilt = await SpoilAsync();
        await UntilAsync(m => m.Id == spoilt && m.Attempts == 1 && m.HandledAt == null);
        await newsroom.PublishAsync(await newsroom.ContentAsync());
        await UntilAsync(m => m.Id > spoilt && m.HandledAt != null);
        await newsroom.AskAsync(db =>
            db.Database.ExecuteSqlAsync(
                $"""UPDATE "OutboxMessages" SET "Attempts" = {OutboxMessage.MostAttempts - 1}, "RetryAt" = NULL WHERE "Id" = {spoilt}"""
            )
        );
        newsroom.Clock.Advance(TimeSpan.FromSeconds(1));
        await UntilAsync(m => m.Id == spoilt && m.Attempts == OutboxMessage.MostAttempts);

        newsroom.Clock.Advance(TimeSpan.FromDays(1));
        await newsroom.PublishAsync(await newsroom.ContentAsync("Another story"));
        await UntilAsync(m => m.RaisedAt == newsroom.Clock.Now && m.HandledAt != null);

        Assert.Equal(OutboxMessage.MostAttempts, (await MessageAsync(spoilt)).Attempts);
        using var admin = await newsroom.SignInAsync(Role.Admin);
        Assert.Contains(
            $"MediaChanged {spoilt} of",
            (await admin.GetAsync("/admin/health")).Text,
            StringComparison.Ordinal
        );
        Assert.Equal("Degraded", (await admin.GetAsync("/health")).Text);
    }

    private Task<long> SpoilAsync() =>
        newsroom.AskAsync(async db =>
        {
            var message = new OutboxMessage
            {
                Type = nameof(MediaChanged),
                Json = "{\"torn",
                RaisedAt = newsroom.Clock.Now,
            };
            db.OutboxMessages.Add(message);
            await db.SaveChangesAsync();
            return message.Id;
        });

    private Task<OutboxMessage> MessageAsync(long id) =>
        newsroom.AskAsync(db => db.OutboxMessages.AsNoTracking().SingleAsync(m => m.Id == id));

    private Task UntilAsync(System.Linq.Expressions.Expression<Func<OutboxMessage, bool>> isSo) =>
        Eventually.TrueAsync(() => newsroom.AskAsync(db => db.OutboxMessages.AnyAsync(isSo)));
}
