//! Small pieces that views are made of; they hold no state of the page.

pub mod dialog;
pub mod each;
pub mod fact_row;
pub mod icon;
pub mod later;
pub mod link;
pub mod long_table;
pub mod menu;
pub mod more;
pub mod own_mark;
pub mod quoted;
pub mod rest;
pub mod symbol;
