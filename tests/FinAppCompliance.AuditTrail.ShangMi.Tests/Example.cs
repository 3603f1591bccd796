namespace FinAppCompliance.AuditTrail.ShangMi.Tests;

/// <summary>The example of a signature over the recommended curve: GB/T 32918.5, appendix A.</summary>
internal static class Example
{
    public const string Message = "message digest";

    public static byte[] Private { get; } = Convert.FromHexString("3945208F7B2144B13F36E38AC6D39F95889393692860B51A42FB81EF4DF7C5B8");

    public static byte[] Point { get; } = Convert.FromHexString(
        "0409F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13");

    public static byte[] Random { get; } = Convert.FromHexString("59276E27D506861A16680F3AD9C02DCCEF3CC1FA3CDBE4CE6D54B80DEAC1BC21");

    public static byte[] Signature { get; } = Convert.FromHexString(
        "F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA");

    public static Sm2PrivateKey Key(byte last = 0xB8) => new([.. Private[..^1], last]);
}
