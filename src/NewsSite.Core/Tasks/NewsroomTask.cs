namespace NewsSite.Core.Tasks;

/// <summary>Something that a colleague, or anyone, is asked to do.</summary>
public sealed class NewsroomTask
{
    public const int TextMaxLength = 300;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Text { get; set; }

    /// <summary>Null where it is about no one story.</summary>
    public required Guid? ArticleId { get; init; }

    /// <summary>Whose it is; null for anyone's.</summary>
    public Guid? ForId { get; private set; }
    public required Guid GivenById { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime GivenAt { get; init; }

    /// <summary>On the newsroom's own calendar; null for no day.</summary>
    public required DateOnly? DueOn { get; init; }

    /// <summary>UTC; null while it is open.</summary>
    public DateTime? DoneAt { get; private set; }
    public Guid? DoneById { get; private set; }

    /// <summary>UTC; null unless whoever gave it took it back.</summary>
    public DateTime? DeletedAt { get; private set; }

    public bool IsOpen => DoneAt is null && DeletedAt is null;

    /// <param name="forId">Null for anyone.</param>
    public void HandTo(Guid? forId) => ForId = forId;

    public void Do(Guid? byId, DateTime now) => (DoneAt, DoneById) = (now, byId);

    public void Reopen() => (DoneAt, DoneById) = (null, null);

    public void Delete(DateTime now) => DeletedAt ??= now;

    public void PutBack() => DeletedAt = null;
}
