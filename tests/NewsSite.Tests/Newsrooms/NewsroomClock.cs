namespace NewsSite.Tests.Newsrooms;

/// <summary>A clock that stands where the test puts it. Timers keep real time, so the site's loops go on turning.</summary>
public sealed class NewsroomClock : TimeProvider
{
    private long _ticks = new DateTime(2026, 9, 1, 12, 0, 0, DateTimeKind.Utc).Ticks;

    public DateTime Now => new(Interlocked.Read(ref _ticks), DateTimeKind.Utc);

    public override DateTimeOffset GetUtcNow() => new(Now, TimeSpan.Zero);

    public void MoveTo(DateTime at) => Interlocked.Exchange(ref _ticks, at.Ticks);

    public void Advance(TimeSpan by) => Interlocked.Add(ref _ticks, by.Ticks);
}
