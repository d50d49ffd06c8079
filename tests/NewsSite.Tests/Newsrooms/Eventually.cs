namespace NewsSite.Tests.Newsrooms;

/// <summary>Waits for what the site does by itself, as a person would: looking until it is there.</summary>
public static class Eventually
{
    /// <exception cref="TimeoutException">It did not come true in time.</exception>
    public static async Task TrueAsync(Func<Task<bool>> question, TimeSpan? within = null)
    {
        using var end = new CancellationTokenSource(within ?? TimeSpan.FromSeconds(10));
        using var looks = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!await question())
        {
            try
            {
                await looks.WaitForNextTickAsync(end.Token);
            }
            catch (OperationCanceledException late)
            {
                throw new TimeoutException("It did not come true in time.", late);
            }
        }
    }
}
