using System.Collections;

namespace NewsSite.Core.Articles.Merging;

/// <summary>An order in which each thing stands once and can be put elsewhere quickly.</summary>
internal sealed class LinkedOrder<T> : IEnumerable<T>
    where T : struct
{
    private readonly LinkedList<T> _list = [];
    private readonly Dictionary<T, LinkedListNode<T>> _nodes = [];

    public LinkedOrder(IEnumerable<T> things)
    {
        foreach (var thing in things)
        {
            _nodes.Add(thing, _list.AddLast(thing));
        }
    }

    public bool Contains(T thing) => _nodes.ContainsKey(thing);

    /// <param name="before">What it follows, which is in the order; null puts it first.</param>
    public void PutAfter(T? before, T thing)
    {
        if (_nodes.Remove(thing, out var old))
        {
            _list.Remove(old);
        }

        _nodes[thing] = before is { } place ? _list.AddAfter(_nodes[place], thing) : _list.AddFirst(thing);
    }

    public IEnumerator<T> GetEnumerator() => _list.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
