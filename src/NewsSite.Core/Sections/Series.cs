using NewsSite.Core.Languages;
using NewsSite.Core.Shared;

namespace NewsSite.Core.Sections;

/// <summary>Stories that are read in an order, such as the parts of an investigation.</summary>
public sealed class Series : INamed<Series>
{
    private readonly List<SeriesPart> _parts = [];

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Slug { get; set; }
    public required LocalizedText Name { get; set; }
    public LocalizedText Description { get; set; } = LocalizedText.Empty;
    public IReadOnlyCollection<SeriesPart> Parts => _parts;

    /// <summary>In the order they are read, whether readers have them yet or not.</summary>
    public IReadOnlyList<Guid> ArticleIds => [.. _parts.OrderBy(p => p.Order).Select(p => p.ArticleId)];

    /// <param name="articleIds">Each once.</param>
    public void PutInOrder(IReadOnlyList<Guid> articleIds)
    {
        _parts.RemoveAll(p => !articleIds.Contains(p.ArticleId));
        foreach (var (id, order) in articleIds.Select((id, order) => (id, order)))
        {
            if (_parts.Find(p => p.ArticleId == id) is { } part)
            {
                part.Order = order;
            }
            else
            {
                _parts.Add(
                    new SeriesPart
                    {
                        SeriesId = Id,
                        ArticleId = id,
                        Order = order,
                    }
                );
            }
        }
    }

    public static Series Start(Guid id, string slug, LocalizedText name) =>
        new()
        {
            Id = id,
            Slug = slug,
            Name = name,
        };
}
