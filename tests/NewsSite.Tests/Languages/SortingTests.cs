using NewsSite.Core.Languages;

namespace NewsSite.Tests.Languages;

public sealed class SortingTests
{
    [Theory]
    [InlineData("ru", "Ежова Ёлкин Жуков")]
    [InlineData("uk", "Галич Ґеник Єва Жук Іван Їжак")]
    [InlineData("fa", "آذر بهرام پروین تهمینه جمشید چنگیز کریم گلنار لاله")]
    [InlineData("ps", "بشیر پاینده ټاکنه جانان ژاله ږیره")]
    [InlineData("fr", "Eau École Étang Fleuve")]
    [InlineData("es", "Nube Ñandú Oca")]
    [InlineData("en", "apple Banana Élan fig")]
    public void Names_stand_in_the_order_of_the_language(string tag, string names) =>
        Assert.Equal(names.Split(' '), names.Split(' ').Reverse().Order(Language.Find(tag)!.Sorting));
}
