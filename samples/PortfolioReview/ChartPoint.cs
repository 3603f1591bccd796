using FinAppCompliance.Inventory.Portfolio;

namespace PortfolioReview;

/// <summary>One bubble of the chart; it may be pushed aside a little so that none hides another.</summary>
internal sealed class ChartPoint(ApplicationStanding standing, double x, double y, double radius)
{
    public ApplicationStanding Standing { get; } = standing;

    public double X { get; private set; } = x;

    public double Y { get; private set; } = y;

    public double Radius { get; } = radius;

    /// <summary>Pushes overlapping bubbles apart, always in the same way, within a frame.</summary>
    public static void Spread(IReadOnlyList<ChartPoint> points, ChartFrame frame)
    {
        for (var round = 0; round < 200; round++)
        {
            var moved = false;
            for (var first = 0; first < points.Count; first++)
            {
                for (var second = first + 1; second < points.Count; second++)
                {
                    moved |= Push(points[first], points[second], frame);
                }
            }

            if (!moved)
            {
                return;
            }
        }
    }

    private static bool Push(ChartPoint one, ChartPoint other, ChartFrame frame)
    {
        var (dx, dy) = (other.X - one.X, other.Y - one.Y);
        var distance = Math.Sqrt((dx * dx) + (dy * dy));
        var wanted = one.Radius + other.Radius + 3;
        if (distance >= wanted)
        {
            return false;
        }

        // Bubbles side by side go up and down rather than sideways, because activity says more than the fourth digit of hazard.
        (dx, dy) = Math.Abs(dy) < 2 ? (dx < 0 ? -0.4 : 0.4, -0.92) : (dx / distance, dy / distance);
        var half = (wanted - distance) / 2;
        one.Move(-dx * half, -dy * half, frame);
        other.Move(dx * half, dy * half, frame);
        return true;
    }

    private void Move(double dx, double dy, ChartFrame frame)
    {
        X = Math.Clamp(X + dx, frame.Left + Radius, frame.Right - Radius);
        Y = Math.Clamp(Y + dy, frame.Top + Radius, frame.Bottom - Radius);
    }
}
