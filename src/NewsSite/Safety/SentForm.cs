using Microsoft.AspNetCore.Mvc;

namespace NewsSite.Safety;

/// <summary>A form on its way, or done.</summary>
internal sealed class SentForm : IDisposable
{
    /// <summary>Held by the request that does the work; one that comes meanwhile waits.</summary>
    public SemaphoreSlim Turn { get; } = new(1);

    /// <summary>Null until the work is done.</summary>
    public FormAnswer? Answer { get; set; }

    public void Dispose() => Turn.Dispose();
}

/// <param name="Result">A redirect.</param>
/// <param name="Said">What the next page says once.</param>
internal sealed record FormAnswer(IActionResult Result, IReadOnlyDictionary<string, object?> Said);
