using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Data;
using NewsSite.Outbox;
using NewsSite.Tests.Newsrooms;
using NewsSite.Tests.Newsrooms.Stores;
using NewsSite.Web;

namespace NewsSite.Tests.Outbox;

public sealed class OutboxTests : IAsyncLifetime
{
    private readonly Heard _heard = new();
    private readonly Newsroom _newsroom;

    public OutboxTests() => _newsroom = new Newsroom { Adjust = Listen };

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _newsroom.DisposeAsync();

    [Fact]
    public async Task An_event_is_heard_at_once_after_its_commit()
    {
        await _newsroom.InitializeAsync();
        await RaiseAsync(_newsroom.Services, 0);
        await _heard.NextAsync();

        var watch = Stopwatch.StartNew();
        for (var number = 1; number <= 10; number++)
        {
            await RaiseAsync(_newsroom.Services, number);
            Assert.Equal(number, await _heard.NextAsync());
        }

        // Looking once a second alone would need ten.
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task An_event_whose_transaction_is_rolled_back_is_never_heard()
    {
        await _newsroom.InitializeAsync();
        await using (var scope = _newsroom.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            db.Raise(new DoorOpened(1, _newsroom.Clock.Now));
            await db.SaveChangesAsync();
            await transaction.RollbackAsync();
        }

        await RaiseAsync(_newsroom.Services, 2);

        Assert.Equal(2, await _heard.NextAsync());
        Assert.True(_heard.IsQuiet);
    }

    [Fact]
    public async Task Events_are_heard_in_the_order_they_were_raised()
    {
        await _newsroom.InitializeAsync();
        var numbers = Enumerable.Range(1, 250).ToArray();

        await RaiseAsync(_newsroom.Services, numbers);

        foreach (var number in numbers)
        {
            Assert.Equal(number, await _heard.NextAsync());
        }
    }

    [Fact]
    public async Task An_event_that_fails_is_put_off_without_holding_up_the_others_and_tried_again_later()
    {
        await _newsroom.InitializeAsync();
        _heard.FailsOn = 1;
        await RaiseAsync(_newsroom.Services, 1, 2);
        Assert.Equal((1, 2), (await _heard.NextAsync(), await _heard.NextAsync()));
        await RaiseAsync(_newsroom.Services, 3);
        Assert.Equal(3, await _heard.NextAsync());

        var failed = await _newsroom.AskAsync(db => db.OutboxMessages.OrderBy(m => m.Id).FirstAsync());
        Assert.Equal((1, (DateTime?)null), (failed.Attempts, failed.HandledAt));
        Assert.Contains("The door is stuck.", failed.LastError, StringComparison.Ordinal);

        _heard.FailsOn = -1;
        _newsroom.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(1, await _heard.NextAsync());
    }

    [Fact]
    public async Task An_event_stored_while_no_site_was_running_is_heard_after_the_start()
    {
        await RaiseInAnotherProcessAsync(1);

        await _newsroom.InitializeAsync();

        Assert.Equal(1, await _heard.NextAsync());
    }

    [Fact]
    public async Task An_event_stored_by_another_process_is_heard_by_the_running_site()
    {
        await _newsroom.InitializeAsync();

        await RaiseInAnotherProcessAsync(1);

        Assert.Equal(1, await _heard.NextAsync());
    }

    [Fact]
    public async Task Events_that_everyone_heard_are_cleared_away_after_a_week()
    {
        await _newsroom.InitializeAsync();
        await RaiseAsync(_newsroom.Services, 1);
        await _heard.NextAsync();

        _newsroom.Clock.Advance(TimeSpan.FromDays(8));
        foreach (var number in (int[])[2, 3, 4])
        {
            await RaiseAsync(_newsroom.Services, number);
            Assert.Equal(number, await _heard.NextAsync());
        }

        var left = await _newsroom.AskAsync(db => db.OutboxMessages.Select(m => m.Json).ToListAsync());
        Assert.DoesNotContain(left, json => json.Contains("\"Number\":1,", StringComparison.Ordinal));
        Assert.Equal(3, left.Count);
    }

    private void Listen(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(_heard);
        builder.Services.AddEventHandler<DoorOpened, DoorListener>();
    }

    private async Task RaiseInAnotherProcessAsync(int number)
    {
        await using var command = NewsroomHost.Build(
            new HostOptions(_newsroom.DataFolder, Environment: "Test"),
            b => TestStores.Lead(b.Configuration, _newsroom.DataFolder)
        );
        await using (var scope = command.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<MigrateStore>().ExecuteAsync(CancellationToken.None);
        }

        await RaiseAsync(command.Services, number);
    }

    private async Task RaiseAsync(IServiceProvider services, params int[] numbers)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
        foreach (var number in numbers)
        {
            db.Raise(new DoorOpened(number, _newsroom.Clock.Now));
        }

        await db.SaveChangesAsync();
    }
}
