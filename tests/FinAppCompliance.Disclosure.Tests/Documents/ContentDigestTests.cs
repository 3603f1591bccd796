using FinAppCompliance.Disclosure.Documents;
using FsCheck.Xunit;

namespace FinAppCompliance.Disclosure.Tests.Documents;

public sealed class ContentDigestTests
{
    [Fact]
    public void The_digest_of_known_content_is_the_published_one() =>
        Assert.Equal("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", ContentDigest.Of("abc").ToString());

    [Property(MaxTest = 100)]
    public bool Text_and_digest_turn_into_each_other(byte[] content)
    {
        var digest = ContentDigest.Of(content);
        return ContentDigest.Parse(digest.ToString()) == digest && !digest.IsEmpty;
    }

    [Property(MaxTest = 100)]
    public bool A_flipped_bit_gives_another_digest(FsCheck.NonEmptyArray<byte> content, byte place)
    {
        var changed = content.Get.ToArray();
        changed[place % changed.Length] ^= 1;
        return ContentDigest.Of(changed) != ContentDigest.Of(content.Get);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("sha256:")]
    [InlineData("sha256:zz7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [InlineData("md5:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    public void Other_texts_are_no_digest(string? text)
    {
        Assert.False(ContentDigest.TryParse(text, out var digest));
        Assert.True(digest.IsEmpty);
    }

    [Fact]
    public void A_short_destination_is_refused() => Assert.Throws<ArgumentException>(() => ContentDigest.Of("abc").CopyTo(new byte[31]));
}
