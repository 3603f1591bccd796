using FinAppCompliance.Domain.Assessments;
using FsCheck.Xunit;

namespace FinAppCompliance.Domain.Tests.Assessments;

public sealed class ExitCodesTests
{
    private static readonly int[] FromGravest = [4, 2, 1, 3, 0];

    [Fact]
    public void The_numbers_are_those_that_scripts_rely_on() =>
        Assert.Equal(
            [0, 1, 2, 3, 4],
            [ExitCodes.Clean, ExitCodes.Findings, ExitCodes.BadInput, ExitCodes.Undetermined, ExitCodes.Internal]);

    [Fact]
    public void The_graver_of_two_codes_stands_first_in_the_table() =>
        Assert.All(FromGravest, static first => Assert.All(FromGravest, second =>
            Assert.Equal(FromGravest.First(code => code == first || code == second), ExitCodes.Gravest(first, second))));

    [Property(MaxTest = 300)]
    public bool A_number_outside_the_table_is_internal(int foreign, byte known) =>
        FromGravest.Contains(foreign)
        || (ExitCodes.Gravest(foreign, known % 5), ExitCodes.Gravest(known % 5, foreign)) == (ExitCodes.Internal, ExitCodes.Internal);
}
