//! Gradient boosting: features in, trees out.

use std::collections::HashMap;

use anyhow::{Context, Result};
use forust_ml::constraints::{Constraint, ConstraintMap};
use forust_ml::data::Matrix;
use forust_ml::gradientbooster::GradientBooster;

/// What is learned from: a column a feature.
pub(crate) struct Table {
    pub(crate) columns: Vec<Vec<f64>>,
    /// Which way each column may push: 1, −1 or both.
    pub(crate) directions: Vec<i8>,
    pub(crate) labels: Vec<f64>,
    pub(crate) weights: Vec<f64>,
}

/// How trees are grown.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Growth {
    pub(crate) trees: usize,
    pub(crate) leaves: usize,
    pub(crate) rate: f32,
}

/// A tree in preorder: a column and its threshold, or no column and what the leaf adds.
pub(crate) type Tree = Vec<(Option<usize>, f64)>;

/// Grows trees on the rows of `table` that are in `chosen`.
pub(crate) fn grow(table: &Table, chosen: &[usize], growth: Growth) -> Result<Vec<Tree>> {
    let of = |column: &Vec<f64>| chosen.iter().map(|&row| column[row]).collect::<Vec<f64>>();
    let data: Vec<f64> = table.columns.iter().flat_map(of).collect();
    let matrix = Matrix::new(&data, chosen.len(), table.columns.len());
    let constraints: ConstraintMap = table
        .directions
        .iter()
        .enumerate()
        .filter(|(_, direction)| **direction != 0)
        .map(|(column, &direction)| (column, if direction > 0 { Constraint::Positive } else { Constraint::Negative }))
        .collect::<HashMap<_, _>>();
    let mut booster = GradientBooster::default()
        .set_iterations(growth.trees)
        .set_learning_rate(growth.rate)
        .set_max_leaves(growth.leaves)
        .set_max_depth(growth.leaves)
        .set_l2(5.0)
        .set_min_leaf_weight(3.0)
        .set_subsample(0.8)
        .set_colsample_bytree(0.5)
        .set_seed(7)
        .set_parallel(false)
        .set_monotone_constraints(Some(constraints));
    booster.fit(&matrix, &of(&table.labels), &of(&table.weights), None).context("training")?;
    Ok((0..booster.trees.len()).map(|tree| preorder(&booster, tree, 0)).collect())
}

fn preorder(booster: &GradientBooster, tree: usize, at: usize) -> Tree {
    let node = &booster.trees[tree].nodes[at];
    if node.is_leaf {
        return vec![(None, f64::from(node.weight_value))];
    }
    let mut nodes = vec![(Some(node.split_feature), node.split_value)];
    nodes.extend(preorder(booster, tree, node.left_child));
    nodes.extend(preorder(booster, tree, node.right_child));
    nodes
}
