using NewsSite.Shared;

namespace NewsSite.Stories;

/// <summary>The way to the other pages of a long list.</summary>
/// <param name="PathOf">Site path of a page, by its number.</param>
public sealed record PagesView(ReaderPage Page, int Number, int Count, Func<int, string> PathOf)
{
    private const int PagesAround = 2;

    /// <summary>The first, the last and those around this one; null stands for a gap.</summary>
    public IEnumerable<int?> Numbers
    {
        get
        {
            var last = 0;
            foreach (var number in Enumerable.Range(1, Count).Where(IsShown))
            {
                if (number > last + 1)
                {
                    yield return null;
                }

                yield return last = number;
            }
        }
    }

    private bool IsShown(int number) => number == 1 || number == Count || Math.Abs(number - Number) <= PagesAround;
}
