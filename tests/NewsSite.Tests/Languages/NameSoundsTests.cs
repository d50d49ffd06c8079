using NewsSite.Core.Languages;

namespace NewsSite.Tests.Languages;

public sealed class NameSoundsTests
{
    [Theory]
    [InlineData("Ellingham", "Эллингем")]
    [InlineData("Ellingham", "الینگهام")]
    [InlineData("Zelensky", "Зеленский")]
    [InlineData("Zelensky", "زلنسکی")]
    [InlineData("Зеленський", "زلنسکی")]
    [InlineData("Rahimyar", "Рахимьяр")]
    [InlineData("Rahimyar", "رحیم‌یار")]
    [InlineData("Muhajir", "Мухаджир")]
    [InlineData("Muhajir", "مهاجر")]
    [InlineData("Marsh", "Марш")]
    [InlineData("Winter", "Винтер")]
    [InlineData("Westwood", "Уэствуд")]
    [InlineData("Kuznetsov", "Кузнецов")]
    [InlineData("Khorasan", "خراسان")]
    [InlineData("Francis", "Фрэнсис")]
    public void A_name_sounds_the_same_in_another_script(string one, string other)
    {
        Assert.NotEmpty(KeysOf(one).Intersect(KeysElsewhere(other)));
        Assert.NotEmpty(KeysOf(other).Intersect(KeysElsewhere(one)));
    }

    [Theory]
    [InlineData("Ellingham", "Эллинг")]
    [InlineData("Marsh", "Марс")]
    [InlineData("Marsh", "Марчук")]
    [InlineData("Ellingham", "Ellingam")]
    [InlineData("Lee", "Ли")]
    [InlineData("Ana", "آنا")]
    public void Another_name_one_in_the_same_script_and_one_with_too_few_sounds_do_not_meet(string one, string other) =>
        Assert.Empty(KeysOf(one).Intersect(KeysElsewhere(other)));

    private static IEnumerable<string> KeysOf(string name) => NameSounds.KeysOf(SearchFolding.Fold(name));

    private static IEnumerable<string> KeysElsewhere(string name) => NameSounds.KeysElsewhere(SearchFolding.Fold(name));
}
