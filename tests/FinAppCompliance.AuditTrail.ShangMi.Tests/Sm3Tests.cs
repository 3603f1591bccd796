using System.Text;
using FinAppCompliance.Privacy.Persons;

namespace FinAppCompliance.AuditTrail.ShangMi.Tests;

public sealed class Sm3Tests
{
    [Theory]
    [InlineData(1, "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0", "abc")]
    [InlineData(16, "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732", "abcd")]
    public void The_examples_of_GB_T_32905(int times, string digest, string text) =>
        Assert.Equal(digest, Hex(Sm3TreeHash.Instance.Of(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(text, times)))).ToArray()));

    [Fact]
    public void The_hash_of_nothing_is_the_empty_root() =>
        Assert.Equal("1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b", Hex(Sm3TreeHash.Instance.EmptyRoot.ToArray()));

    [Fact]
    public void The_hmac_example_of_GM_T_0042()
    {
        var key = Enumerable.Range(1, 32).Select(i => (byte)i).ToArray();
        const string Half = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq";
        Assert.Equal(
            "ca05e144ed05d1857840d1f318a4a8669e559fc8391f414485bfdf7bb408963a",
            Hex(Sm3PseudonymMac.Instance.Compute(key, Encoding.ASCII.GetBytes(Half + Half))));
    }

    [Fact]
    public void Leaves_and_nodes_are_told_apart_as_rfc_6962_has_it()
    {
        var hash = Sm3TreeHash.Instance;
        Assert.Equal(hash.Of([0, 1, 2]), hash.OfLeaf([1, 2]));
        var (left, right) = (hash.OfLeaf([1]), hash.OfLeaf([2]));
        Assert.Equal(hash.Of([1, .. left.ToArray(), .. right.ToArray()]), hash.OfChildren(left, right));
        Assert.Equal(hash.Of([0, .. new byte[5000]]), hash.OfLeaf(new byte[5000]));
    }

    [Fact]
    public void Pseudonyms_by_sm3_are_the_first_half_of_the_hmac_and_others_than_by_sha256()
    {
        var key = Enumerable.Range(1, 32).Select(i => (byte)i).ToArray();
        var pseudonym = new PseudonymKey(key, Sm3PseudonymMac.Instance).Of("customer-1");
        Assert.Equal("ps-" + Hex(Sm3PseudonymMac.Instance.Compute(key, "customer-1"u8))[..32], pseudonym.ToString());
        Assert.NotEqual(new PseudonymKey(key).Of("customer-1"), pseudonym);
        Assert.NotEqual(new PseudonymKey(key, Sm3PseudonymMac.Instance).Of("customer-2"), pseudonym);
    }

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
