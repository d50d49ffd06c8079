using Markdig.Parsers;

namespace NewsSite.Core.Markup.Constructs;

/// <summary>One kind of fenced block: its name, its fields, and how its node is filled from them.</summary>
internal abstract class Construct(string name, params string[] keys)
{
    public string Name => name;

    /// <summary>Lower case, words parted by a space.</summary>
    public IReadOnlyList<string> Keys => keys;

    /// <summary>Whether Markdown may follow the fields.</summary>
    public virtual bool TakesContent => true;

    public abstract ConstructBlock Open(BlockParser parser);

    /// <summary>Fills the node once its fields and content are complete.</summary>
    public abstract void Fill(ConstructBlock block, ProblemList problems);
}

internal abstract class Construct<TBlock>(string name, params string[] keys) : Construct(name, keys)
    where TBlock : ConstructBlock
{
    public sealed override ConstructBlock Open(BlockParser parser) => Create(parser);

    public sealed override void Fill(ConstructBlock block, ProblemList problems) => Fill((TBlock)block, problems);

    protected abstract TBlock Create(BlockParser parser);

    protected abstract void Fill(TBlock block, ProblemList problems);
}

internal sealed class UnknownConstruct() : Construct<UnknownBlock>("")
{
    protected override UnknownBlock Create(BlockParser parser) => new(parser);

    protected override void Fill(UnknownBlock block, ProblemList problems) { }
}
